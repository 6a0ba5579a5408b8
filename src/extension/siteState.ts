import type { SiteModel } from '../core';
import { isConfigFile, isNoise } from './siteWatcher';
import type { WorkspaceFiles } from './workspaceFiles';

/**
 * Tells one state of a site's files from another, but for its posts, which are known one by one: which files there are, and in
 * what state those that the site is read from.
 */
export async function stateOf(files: WorkspaceFiles, configFiles: readonly string[], model: SiteModel | undefined): Promise<string> {
  const listed = (await files.list('')).filter((path) => !isNoise(path) && !model?.postAt(path)).sort();
  const configs = [...new Set([...configFiles, ...listed.filter(isConfigFile)])].sort();
  return JSON.stringify([listed, await Promise.all(configs.map((path) => files.stamp(path)))]);
}
