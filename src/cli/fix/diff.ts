import { createTwoFilesPatch } from 'diff';

/** A change as a unified diff that `git apply` and `patch -p1` take. */
export function toDiff(path: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  return patch.replace(/^=+\n/, '');
}
