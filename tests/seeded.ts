import fc from 'fast-check'

// The same cases in every run, so that a red run can be repeated; SEED and RUNS look further afield.
fc.configureGlobal({seed: Number(process.env.SEED ?? 20_260)})
