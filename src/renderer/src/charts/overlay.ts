import { assertNever } from '@shared/domain/assert-never';
import type { CustomSeriesOption, CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';

/** Where things lie on the drawn chart, in pixels. */
export interface Place {
  /** A point of the plot; on a category axis `x` is the index and may lie between two columns. */
  readonly at: (x: number, y: number) => { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** One drawn mark over the plot. Text is 11 px; `bold` is its medium weight. */
export type Mark =
  | { readonly kind: 'text'; readonly text: string; readonly x: number; readonly y: number; readonly look: TextLook }
  | { readonly kind: 'path'; readonly points: readonly (readonly [number, number])[]; readonly look: LineLook }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly radius?: number;
    }
  | { readonly kind: 'area'; readonly points: readonly (readonly [number, number])[]; readonly fill: string }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: string;
      readonly ring: string;
    };

export interface TextLook {
  readonly colour: string;
  readonly weight?: 400 | 500 | 600;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly lineHeight?: number;
  /** Colour behind the text, where it lies on a pattern. */
  readonly behind?: string;
}

export interface LineLook {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

interface OverlayOptions {
  readonly draw: (place: Place) => readonly Mark[];
  readonly xAxisIndex?: number;
  readonly yAxisIndex?: number;
  readonly z?: number;
}

const FONT = 'Inter, system-ui, sans-serif';

/** What ECharts has no series for (direct labels, hatching, whiskers, step lines), drawn on its own coordinates. */
export function overlay({ draw, xAxisIndex = 0, yAxisIndex = 0, z = 5 }: OverlayOptions): CustomSeriesOption {
  return {
    type: 'custom',
    coordinateSystem: 'cartesian2d',
    xAxisIndex,
    yAxisIndex,
    z,
    silent: true,
    tooltip: { show: false },
    data: [[0, 0]],
    // Drawn anew each time: an element kept for a mark of another kind would keep the place of the old one, too.
    renderItem: (_params, api) => ({
      type: 'group',
      $mergeChildren: false,
      children: draw(placeOf(api)).map(toElement),
    }),
  };
}

function placeOf(api: CustomSeriesRenderItemAPI): Place {
  const [originX = 0] = api.coord([0, 0]);
  const size = api.size?.([1, 0]) ?? 0;
  // Category axes round to a column, so that what lies between two is found from the width of one.
  const unit = typeof size === 'number' ? size : (size[0] ?? 0);
  return {
    at: (x, y) => ({ x: originX + x * unit, y: api.coord([0, y])[1] ?? 0 }),
    width: api.getWidth(),
    height: api.getHeight(),
  };
}

type Element = NonNullable<CustomSeriesRenderItemReturn>;

function toElement(mark: Mark): Element {
  switch (mark.kind) {
    case 'text':
      return {
        type: 'text',
        x: mark.x,
        y: mark.y,
        style: {
          text: mark.text,
          fill: mark.look.colour,
          font: `${mark.look.weight ?? 400} 11px ${FONT}`,
          align: mark.look.align ?? 'left',
          verticalAlign: mark.look.valign ?? 'middle',
          lineHeight: mark.look.lineHeight ?? 14,
          ...(mark.look.behind === undefined
            ? {}
            : { backgroundColor: mark.look.behind, padding: [1, 4], borderRadius: 2 }),
          rich: { b: { fontWeight: 500, fontSize: 11, fontFamily: FONT, fill: mark.look.colour } },
        },
      };
    case 'path':
      return {
        type: 'polyline',
        shape: { points: mark.points.map(([x, y]) => [x, y]) },
        style: {
          stroke: mark.look.colour,
          fill: 'none',
          lineWidth: mark.look.width,
          opacity: mark.look.opacity ?? 1,
          ...(mark.look.dash === undefined ? {} : { lineDash: [...mark.look.dash] }),
        },
      };
    case 'box': {
      const { x, y, width, height, fill, radius = 0 } = mark;
      return { type: 'rect', shape: { x, y, width, height, r: radius }, style: { fill } };
    }
    case 'area':
      return { type: 'polygon', shape: { points: mark.points.map(([x, y]) => [x, y]) }, style: { fill: mark.fill } };
    case 'dot':
      return {
        type: 'circle',
        shape: { cx: mark.x, cy: mark.y, r: mark.radius },
        style: { fill: mark.fill, stroke: mark.ring, lineWidth: 1.5 },
      };
    default:
      return assertNever(mark);
  }
}
