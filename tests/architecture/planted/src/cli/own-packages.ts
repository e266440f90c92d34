import { Command } from 'commander'
import pc from 'picocolors'
export const taken = [Command, pc]
