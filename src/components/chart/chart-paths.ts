// The routes of charts: their addresses with the folder of the language.
import { chartAddresses } from '../../charts/addresses.ts';
import type { ChartAddress } from '../../charts/addresses.ts';
import { dataset } from '../../dataset/on-disk.ts';
import { scopesHere } from '../site-part.ts';
import { localePaths } from '../site.ts';

export interface ChartPath extends ChartAddress {
  /** Folder of the language in addresses. */
  readonly folder: string | undefined;
}

export function chartPaths(): readonly ChartPath[] {
  const folders = new Map(localePaths.map(({ params, props }) => [props.locale, params.locale]));
  const addresses = [...scopesHere].flatMap((scope) => [...chartAddresses(dataset, scope)]);
  return addresses.map((address) => ({ ...address, folder: folders.get(address.locale) }));
}
