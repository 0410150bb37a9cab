import type { JsonSchema, Kind, Schemas } from './kinds';

type Node = Record<string, unknown>;

/** A fault to plant in a copy of a schema. */
interface Fault {
  readonly kind: Kind;
  readonly fault: string;
  readonly plant: (schema: Node) => void;
}

/** Returns the part of a schema at some keys. */
export const nodeAt = (schema: unknown, ...keys: readonly (string | number)[]): Node =>
  keys.reduce<unknown>((node, key) => (node as Node)[key], schema) as Node;

/** Faults that an author of a schema may make: each accepts too much or too little. */
export const FAULTS: readonly Fault[] = [
  {
    kind: 'ticket',
    fault: 'an instant may have no offset',
    plant: (schema) => {
      const text = nodeAt(schema, '$defs', 'instant', 'anyOf', 0);
      text.pattern = String(text.pattern).replace('(?:[Zz]|', '(?:|[Zz]|');
    },
  },
  {
    kind: 'ticket',
    fault: 'null is not accepted as tier',
    plant: (schema) => {
      nodeAt(schema, '$defs', 'escalated', 'properties', 'tier').type = 'string';
    },
  },
  {
    kind: 'calendar',
    fault: 'every year has a 29 February',
    plant: (schema) => {
      nodeAt(schema, '$defs', 'date').pattern = '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$';
    },
  },
  {
    kind: 'calendar',
    fault: 'unknown keys are accepted',
    plant: (schema) => {
      delete nodeAt(schema, '$defs', 'simple').additionalProperties;
    },
  },
  {
    kind: 'catalog',
    fault: 'a target in hours may have a roll',
    plant: (schema) => {
      const units = nodeAt(schema, '$defs', 'amountTarget', 'dependentSchemas');
      for (const unit of Object.keys(units)) delete nodeAt(units, unit, 'properties').roll;
    },
  },
  {
    kind: 'catalog',
    fault: 'the labels of a level are required',
    plant: (schema) => {
      nodeAt(schema, '$defs', 'level').required = ['labels'];
    },
  },
  {
    kind: 'sla',
    fault: 'a threshold may be 0',
    plant: (schema) => {
      const fraction = nodeAt(schema, '$defs', 'threshold', 'anyOf', 0);
      fraction.minimum = fraction.exclusiveMinimum;
      delete fraction.exclusiveMinimum;
    },
  },
];

/** The schemas with one fault in a copy. */
export function withFault(schemas: Schemas, { kind, plant }: Fault): Schemas {
  const copy = structuredClone(schemas[kind]) as Node;
  plant(copy);
  return { ...schemas, [kind]: copy as JsonSchema };
}
