// What the bundle has in the place of the global `Prism`.
export { default as Prism } from 'prismjs';
