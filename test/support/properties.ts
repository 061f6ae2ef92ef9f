import fc from 'fast-check'

/** The same commit gives the same answer on every machine. To look further, change the number and run again. */
fc.configureGlobal({ seed: 20_250_901 })
