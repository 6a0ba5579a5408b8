import type * as vscode from 'vscode';

/** The files that may be posts. */
export const postFiles: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'mdx' }, { pattern: '**/*.mdx' }];
