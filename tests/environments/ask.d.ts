export function ask(): string;
