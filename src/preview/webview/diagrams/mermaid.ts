import mermaid from 'mermaid';

/** What `diagrams.js` leaves for the page: Mermaid, which is too large to be part of the page's own script. */
declare global {
  var galleyMermaid: typeof mermaid | undefined;
}

globalThis.galleyMermaid = mermaid;
