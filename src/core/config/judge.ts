import Ajv from 'ajv';
import { configFileSchema } from './schema';

/** Judges settings by their schema. Ajv is large: this module is loaded only where there are settings to judge. */
export const judgeSettings = new Ajv({ allErrors: true, strict: false, verbose: true }).compile(configFileSchema);
