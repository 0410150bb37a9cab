import { testUnder } from './test-under';

await testUnder('America/New_York');
