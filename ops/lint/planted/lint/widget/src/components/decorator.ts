const named = (target: unknown): void => void target;

@named
export class Panel {}
