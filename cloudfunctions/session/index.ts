import { cloudMain, instanceParts } from '@core/adapters/cloud-main';
import { createSession } from './function';

/** The entry that the cloud platform calls. */
export const main = cloudMain(createSession, instanceParts(process.env));
