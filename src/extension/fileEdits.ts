import type * as vscode from 'vscode';
import { Lines, type FileEdits } from '../core';
import { toRange } from './convert';
import type { WorkspaceSite } from './workspaceSite';

/** Enters the edits of files of a site into an edit of the workspace. */
export function addFileEdits(edit: vscode.WorkspaceEdit, site: WorkspaceSite, files: readonly FileEdits[], metadata?: vscode.WorkspaceEditEntryMetadata): void {
  for (const { path, text, edits } of files) {
    const lines = new Lines(text);
    for (const { range, newText } of edits) edit.replace(site.uri(path), toRange(lines, range), newText, metadata);
  }
}
