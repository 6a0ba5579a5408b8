/** The command was called in a way that cannot work. Its message goes to standard error, and the exit code is 2. */
export class UsageError extends Error {}
