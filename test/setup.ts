import { configureGlobal } from 'fast-check';
import { expectHostZone } from './host-zone';

const zone = process.env.TZ;
if (zone !== undefined) expectHostZone(zone);

configureGlobal({ numRuns: 20 });
