import { testUnder } from './test-under';

await testUnder('America/Sao_Paulo');
