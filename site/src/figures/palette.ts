/** What a figure is drawn in. */
export interface Palette {
  paper: string;
  skin: string;
  skinFar: string;
  shirt: string;
  shorts: string;
  shortsFar: string;
  hair: string;
  shoe: string;
  shoeFar: string;
  sole: string;
  line: string;
  muscle: string;
  muscleFar: string;
  fibre: string;
  steel: string;
  steelFar: string;
  pad: string;
  padEdge: string;
  floor: string;
  signal: string;
}

/** One palette for each of the site's themes, on the surface that tokens.css calls sunken. */
export const PALETTES = {
  light: {
    paper: '#e9eeea',
    skin: '#8fa89c',
    skinFar: '#bccbc3',
    shirt: '#5c7c6f',
    shorts: '#24382f',
    shortsFar: '#7f938a',
    hair: '#24382f',
    shoe: '#24382f',
    shoeFar: '#90a29a',
    sole: '#f5f7f4',
    line: '#3b4b45',
    muscle: '#d24a14',
    muscleFar: '#e3a386',
    fibre: '#f3c3ab',
    steel: '#1c2a25',
    steelFar: '#93a39c',
    pad: '#3b4b45',
    padEdge: '#74837c',
    floor: '#74837c',
    signal: '#c8400f',
  },
  dark: {
    paper: '#0a100e',
    skin: '#9fb6ab',
    skinFar: '#50625a',
    shirt: '#63857a',
    shorts: '#33493f',
    shortsFar: '#26362f',
    hair: '#45594f',
    shoe: '#dfe7e2',
    shoeFar: '#6f827a',
    sole: '#8ea399',
    line: '#1b2823',
    muscle: '#ff7f4d',
    muscleFar: '#8d4a2f',
    fibre: '#ffc7ae',
    steel: '#d3dbd5',
    steelFar: '#5c6e66',
    pad: '#46574f',
    padEdge: '#6c7d76',
    floor: '#6c7d76',
    signal: '#ff8a5c',
  },
} satisfies Record<string, Palette>;

/** One of the site's themes. */
export type Theme = keyof typeof PALETTES;
