export enum Role {
  Member,
}
