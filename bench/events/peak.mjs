// Loaded before a program: says on standard error, when it ends, how much memory it had at most, in KiB, and how much time
// of the processors it took, in microseconds.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write(`peak ${maxRSS}, processors ${userCPUTime + systemCPUTime}\n`)
})
