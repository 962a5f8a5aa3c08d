import { cloudMain, instanceParts } from '@core/adapters/cloud-main';
import { createActivation } from './function';

/** The entry that the cloud platform calls. */
export const main = cloudMain(createActivation, instanceParts(process.env));
