import { parentPort, workerData } from 'node:worker_threads';
import { parseSla } from 'prazo';
import { answer } from './answer.js';

const read = parseSla(workerData.desk);
if (!read.ok) throw new Error(JSON.stringify(read.issues));
const sla = read.value;

parentPort?.on('message', (text: string) => parentPort?.postMessage(answer(sla, workerData.asOf, text)));
