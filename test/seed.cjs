// Property tests try the same cases in every run, so that a red run can be repeated and a green one stays green.
// GALLEY_SEED=N tries others.
const fc = require('fast-check');

fc.configureGlobal({ seed: Number(process.env.GALLEY_SEED ?? 20261122) });
