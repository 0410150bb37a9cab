import type { JsonSchema, Kind, Schemas } from './kinds';

type Node = Record<string, unknown>;

/** A fault in one of the files: what it wrongly says, and how to write it into a copy. */
interface Fault {
  readonly kind: Kind;
  readonly fault: string;
  readonly plant: (schema: Node) => void;
}

const at = (schema: Node, ...keys: readonly (string | number)[]): Node =>
  keys.reduce<unknown>((node, key) => (node as Node)[key], schema) as Node;

/** Faults of the sort that an author of such a file makes; each lets too much through, or too little. */
export const FAULTS: readonly Fault[] = [
  {
    kind: 'ticket',
    fault: 'an instant may have no offset',
    plant: (schema) => {
      const text = at(schema, '$defs', 'instant', 'anyOf', 0);
      text.pattern = String(text.pattern).replace('(?:[Zz]|', '(?:|[Zz]|');
    },
  },
  {
    kind: 'ticket',
    fault: 'null is no tier',
    plant: (schema) => {
      at(schema, '$defs', 'escalated', 'properties', 'tier').type = 'string';
    },
  },
  {
    kind: 'calendar',
    fault: 'every year has a 29 February',
    plant: (schema) => {
      at(schema, '$defs', 'date').pattern = '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$';
    },
  },
  {
    kind: 'calendar',
    fault: 'a key that is not known is let through',
    plant: (schema) => {
      delete at(schema, '$defs', 'simple').additionalProperties;
    },
  },
  {
    kind: 'catalog',
    fault: 'a target in hours may be rolled',
    plant: (schema) => {
      const units = at(schema, '$defs', 'amountTarget', 'dependentSchemas');
      for (const unit of Object.keys(units)) delete at(units, unit, 'properties').roll;
    },
  },
  {
    kind: 'catalog',
    fault: 'the labels of a level are needed',
    plant: (schema) => {
      at(schema, '$defs', 'level').required = ['labels'];
    },
  },
  {
    kind: 'sla',
    fault: 'a threshold may be 0',
    plant: (schema) => {
      const fraction = at(schema, '$defs', 'threshold', 'anyOf', 0);
      fraction.minimum = fraction.exclusiveMinimum;
      delete fraction.exclusiveMinimum;
    },
  },
];

/** The files with one fault in them. */
export function withFault(schemas: Schemas, { kind, plant }: Fault): Schemas {
  const copy = structuredClone(schemas[kind]) as Node;
  plant(copy);
  return { ...schemas, [kind]: copy as JsonSchema };
}
