import type { Token } from 'markdown-it';

/** The task list items of a post. */
export interface TaskLists {
  /** Lists with a task, and items that are one: their opening tokens. */
  readonly lists: ReadonlySet<Token>;
  readonly items: ReadonlySet<Token>;
  /** The text that starts with the box: whether it is ticked, and what is left of the text. */
  readonly boxes: ReadonlyMap<Token, { readonly checked: boolean; readonly rest: string }>;
}

/** Where brackets mean nothing. */
export const noTasks: TaskLists = { lists: new Set(), items: new Set(), boxes: new Map() };

/** Finds the task list items (GFM 5.3): a list item whose first paragraph starts with `[ ]` or `[x]` and goes on. */
export function findTasks(tokens: readonly Token[]): TaskLists {
  const lists = new Set<Token>();
  const items = new Set<Token>();
  const boxes = new Map<Token, { readonly checked: boolean; readonly rest: string }>();
  const openLists: Token[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') openLists.push(token);
    else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') openLists.pop();
    else if (token.type === 'list_item_open') {
      const list = openLists.at(-1);
      const [first, second] = tokens[index + 1]?.type === 'paragraph_open' ? (tokens[index + 2]?.children ?? []) : [];
      const box = first?.type === 'text' ? /^\[([ \txX])\](?:[ \t]|$)/.exec(first.content) : null;
      if (list === undefined || first === undefined || box === null) return;
      const rest = first.content.slice(box[0].length);
      if (rest.trim() === '' && second === undefined) return;
      if (box[0].length === 3 && second?.type !== 'softbreak') return;
      lists.add(list);
      items.add(token);
      boxes.set(first, { checked: /x/i.test(box[1] ?? ''), rest });
    }
  });
  return { lists, items, boxes };
}
