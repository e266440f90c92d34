// Loaded before a program: says on standard error, when it ends, how much memory it had at most, in KiB.
process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`))
