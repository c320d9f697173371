export class Account {
  constructor(readonly id: string) {}
}
