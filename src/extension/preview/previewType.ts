/** The panel's type, as VS Code stores it and the manifest's activation event names it. */
export const previewType = 'galley.preview';
