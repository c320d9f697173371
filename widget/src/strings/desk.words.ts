/** The texts of the coaches’ desk alone. */
export interface DeskWords {
  titleDesk: string;
  deskTitle: string;
  deskEmpty: string;
  deskChoose: string;
  deskNotCoach: string;
  deskWaiting: (count: number) => string;
}
