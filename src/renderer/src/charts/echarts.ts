import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AxisPointerComponent,
  GridComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
} from 'echarts/components';
import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what is drawn goes into the bundle.
use([
  LineChart,
  BarChart,
  ScatterChart,
  CustomChart,
  GridComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
  AxisPointerComponent,
  SVGRenderer,
]);

export { init } from 'echarts/core';
