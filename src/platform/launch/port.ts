import type { StartRequest } from '@contract/schema/activation';

/** The doors the guides name. */
export type EntryName = StartRequest['entry'];

/** How the person came in this time; counted by the cloud, never trusted. */
export interface LaunchPort {
  entry(): EntryName;
}
