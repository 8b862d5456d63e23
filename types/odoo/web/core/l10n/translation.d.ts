/** Translates with named (`%(name)s`) or positional placeholders. Not before translations are loaded. */
export function _t(source: string, ...substitutions: (string | number | object)[]): string;
