import morphdom from 'morphdom';
import { isDiagram, renewDiagram } from './diagrams/diagrams';
import { isSameEmbed } from './embeds';

/** Turns `from` into `to`, keeping what the reader did to it. Returns the node that is on the page. */
export function morph(from: Element, to: Element): Node {
  return morphdom(from, to, {
    onBeforeElUpdated(before, after) {
      if (isSameEmbed(before, after) && before.querySelector('iframe') !== null) return false;
      if (isDiagram(before) && isDiagram(after)) {
        renewDiagram(before, after);
        return false;
      }
      if (before instanceof HTMLDetailsElement && after instanceof HTMLDetailsElement) after.open = before.open;
      if (before instanceof HTMLImageElement && before.src === (after as HTMLImageElement).src && before.dataset['missing'] !== undefined) {
        after.dataset['missing'] = before.dataset['missing'];
      }
      return !before.isEqualNode(after);
    },
  });
}
