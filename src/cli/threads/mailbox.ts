import { on } from 'node:events';
import { Worker, type MessagePort } from 'node:worker_threads';

/** After these no message can come any more, or one has been lost. */
const endings = { close: ['exit', 'close', 'messageerror'] };

/** What another thread sends, in order, kept until it is asked for. */
export class Mailbox<T extends { readonly kind: string }> {
  private readonly messages: AsyncIterator<[T], undefined>;

  constructor(from: Worker | MessagePort) {
    const messages = from instanceof Worker ? on(from, 'message', endings) : on(from, 'message', endings);
    this.messages = messages as AsyncIterator<[T], undefined>;
  }

  /** Waits for the next message. Rejects when it is of another kind, and when the other thread fails or ends without sending one. */
  async next<K extends T['kind']>(kind: K): Promise<Extract<T, { readonly kind: K }>> {
    const { value } = await this.messages.next();
    const message = value?.[0];
    if (!isOf(message, kind)) throw new Error(message ? `unexpected ${message.kind}` : 'thread ended');
    return message;
  }
}

function isOf<T extends { readonly kind: string }, K extends T['kind']>(message: T | undefined, kind: K): message is Extract<T, { readonly kind: K }> {
  return message?.kind === kind;
}
