import fc from 'fast-check';
import { oracleLaw } from '/work/main/test/property/ticket-oracle';
const [n='50', seed] = process.argv.slice(2);
let c=0; const t=performance.now();
const r = fc.check(oracleLaw((x)=>{c+=x}), {numRuns: Number(n), seed: seed? Number(seed): undefined, interruptAfterTimeLimit: 120000});
console.log(r.numRuns, 'runs', c, 'compared', ((performance.now()-t)/1000).toFixed(1),'s', 'seed', r.seed);
if (r.failed) { const k = r.counterexample?.[0] as any; if (k){ const w = k.world(); console.log(JSON.stringify({ ticket: {...k.ticket, openedAt: new Date(k.ticket.openedAt), events: k.ticket.events?.map((e:any)=>({...e, at:new Date(e.at)}))}, re: w.reclassification, ro: w.reopening, day: k.sla && w.desk.zone, cats: Object.fromEntries(Object.entries(k.sla.catalog.categories).map(([a,b]:any)=>[a,b.targets])), tiers: k.sla.catalog.tiers, svc: k.sla.catalog.serviceTypes.order.targets}, null, 0)); }
 console.log(String((r.errorInstance as any)?.message ?? r.error).slice(0,3500)); }
