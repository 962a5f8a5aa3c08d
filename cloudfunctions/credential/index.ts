import { cloudMain, instanceParts } from '@core/adapters/cloud-main';
import { createCredential } from './function';

/** The entry that the cloud platform calls. */
export const main = cloudMain(createCredential, instanceParts(process.env));
