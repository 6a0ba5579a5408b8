import { parentPort, workerData } from 'node:worker_threads';
import { isWanted, judge } from '../judge';
import { speak } from '../language';
import { openSite } from '../openSite';
import { Mailbox } from './mailbox';
import type { FromHelper, SentReport, Task, ToHelper } from './messages';
import { packEntries, unpackEntries } from './packEntries';
import { enterAll, takePosts } from './takePosts';
import { WorkList } from './workList';

/** A thread that helps the main one: it reads posts, learns of those that others read, and judges its own. */
async function help({ selection, input = '', overrides, language, now, paths, counters, unread }: Task): Promise<void> {
  if (!parentPort) throw new Error('There is nobody to help.');
  const inbox = new Mailbox<ToHelper>(parentPort);
  const send = (message: FromHelper): void => parentPort?.postMessage(message);
  await speak(language);
  const open = await openSite(selection, { readInput: () => Promise.resolve(input) }, overrides);
  open.site.unread = unread;
  const list = new WorkList(paths, counters);
  const { posts, entries } = await takePosts(open, list);
  send({ kind: 'entries', packed: packEntries(entries) });
  const { packed } = await inbox.next('entries');
  enterAll(open, list, [...entries, ...packed.flatMap(unpackEntries)]);
  const { changes } = await inbox.next('judge');
  const scope = { selection, changes, now, language };
  const reports = [...posts.values()].filter((post) => isWanted(post, scope, open)).map((post): SentReport => {
    const { path, problems, lines } = judge(post, scope, open);
    return { path, problems, text: lines.text };
  });
  send({ kind: 'reports', reports });
}

void help(workerData as Task);
