// Draws a chart where the page has data for one; the table beside it says the same.
const TONES = { 'tone-red': '#c62419', 'tone-orange': '#d05f00', 'tone-yellow': '#b07d00', 'tone-blue': '#1b4f9c', 'tone-met': '#0b5d3b', 'tone-on-pace': '#1f6f4a', 'tone-behind': '#3f4a56', 'tone-missed': '#7a1f3d', 'tone-none': '#55606c' };
const FONT = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif';
const chinese = document.documentElement.lang.startsWith('zh');

const numbers = (text) => text.split('|').map((each) => (each === '' ? null : Number(each)));
const month = (label) => (chinese ? label.replace(/^\d+年/, '') : label.replace(/ \d+$/, ''));
const percent = (value) => (value === null || value === undefined ? '—' : value.toFixed(2) + '%');

function options(data) {
  const color = TONES[data.tone] || '#14364f';
  const labels = data.labels.split('|');
  const actual = numbers(data.actual);
  const last = actual.reduce((found, value, at) => (value === null ? found : at), -1);
  const points = actual.map((value, at) => (at === last ? { value, label: { show: true } } : value));
  return {
    aria: { enabled: true },
    animation: false,
    textStyle: { fontFamily: FONT },
    color: [color, '#5b6876'],
    grid: { left: 8, right: 20, top: 44, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 22, textStyle: { color: '#16212e', fontSize: 13 }, data: [data.actualName, data.pathName] },
    tooltip: { renderMode: 'richText', trigger: 'axis', valueFormatter: percent },
    xAxis: { type: 'category', boundaryGap: false, data: labels.map(month), axisLine: { lineStyle: { color: '#9aa6b2' } }, axisTick: { show: false }, axisLabel: { color: '#4a5766', fontSize: 12 } },
    yAxis: { type: 'value', axisLabel: { color: '#4a5766', formatter: '{value}%' }, splitLine: { lineStyle: { color: '#e3e8ed' } } },
    series: [
      { name: data.actualName, type: 'line', data: points, symbol: 'circle', symbolSize: 7, lineStyle: { width: 3 }, z: 3,
        label: { show: false, position: 'bottom', distance: 8, formatter: (point) => percent(point.value), color, fontSize: 14, fontWeight: 'bold', textBorderColor: '#fff', textBorderWidth: 3 } },
      { name: data.pathName, type: 'line', data: numbers(data.path), symbol: 'none', lineStyle: { width: 2, type: 'dashed' }, z: 2 },
    ],
  };
}

function draw(element) {
  const chart = window.echarts.init(element, null, { renderer: 'canvas', locale: chinese ? 'ZH' : 'EN' });
  chart.setOption(options(element.dataset));
  new ResizeObserver(() => chart.resize()).observe(element);
}

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (entry.isIntersecting) {
      seen.unobserve(entry.target);
      draw(entry.target);
    }
  }
}, { rootMargin: '400px' });
for (const element of document.querySelectorAll('.chart')) seen.observe(element);
