import type { StatusKinds } from 'prazo/helpdesks';

export const KINDS: StatusKinds = {
  new: 'running',
  open: 'running',
  waiting: 'paused',
  vendor: 'paused',
  solved: 'done',
  closed: 'done',
  merged: 'gone',
};
