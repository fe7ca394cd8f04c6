/* Draws the charts of the figures. ECharts is fetched when the first chart is drawn, so that the numbers never wait for it. */
window.bancheng = window.bancheng || {};
window.bancheng.figures = (() => {
  const SOURCE = "/webjars/echarts/5.5.0/echarts.simple.min.js";
  let library;

  const load = () =>
    (library ??= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = SOURCE;
      script.onload = () => done(window.echarts);
      script.onerror = failed;
      document.head.append(script);
    }));

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const rem = (size) => size * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const percent = (value) => value.toFixed(2) + "%";

  const look = () => ({
    animation: false,
    color: [token("--blue"), token("--accent")],
    textStyle: { fontFamily: token("--font"), fontSize: rem(0.875), color: token("--ink") },
  });

  const axis = (more) => ({
    axisLine: { lineStyle: { color: token("--line-strong") } },
    axisLabel: { color: token("--ink"), fontSize: rem(0.875) },
    splitLine: { lineStyle: { color: token("--line") } },
    ...more,
  });

  // A chart keeps up with its box, and goes when the box goes.
  const draw = (box, option) =>
    load().then((echarts) => {
      const chart = echarts.getInstanceByDom(box) ?? echarts.init(box, null, { renderer: "canvas" });
      chart.setOption(option(), true);
      box.watch ??= new ResizeObserver(() => {
        if (box.isConnected && box.clientWidth) {
          chart.setOption(option(), true);
          chart.resize();
        }
      });
      box.watch.observe(box);
    });

  const trend = (box, drawing) => {
    const values = drawing.series.flatMap((each) => each.values).filter((value) => value !== null);
    const least = Math.max(0, Math.floor(Math.min(100, ...values) / 10) * 10 - 10);
    return draw(box, () => ({
      ...look(),
      grid: { left: rem(3.5), right: rem(2.5), top: rem(1), bottom: rem(2) },
      xAxis: axis({ type: "category", data: drawing.labels, boundaryGap: false }),
      yAxis: axis({ type: "value", min: least, max: 100, axisLabel: { formatter: "{value}%", color: token("--ink") } }),
      series: drawing.series.map((each, index) => ({
        type: "line",
        name: each.name,
        data: each.values,
        symbol: index ? "emptyCircle" : "circle",
        symbolSize: 8,
        lineStyle: { width: 2, type: index ? "dashed" : "solid" },
      })),
    }));
  };

  const bars = (box, drawing) =>
    draw(box, () => ({
      ...look(),
      grid: { left: 0, right: rem(4.5), top: 0, bottom: rem(1.5), containLabel: true },
      xAxis: axis({ type: "value", min: 0, max: 100, axisLabel: { formatter: "{value}%", color: token("--ink") } }),
      yAxis: axis({
        type: "category",
        inverse: true,
        data: drawing.labels,
        axisTick: { show: false },
        axisLabel: { color: token("--ink"), fontSize: rem(0.875), width: box.clientWidth * 0.4, overflow: "truncate" },
      }),
      series: drawing.series.map((each) => ({
        type: "bar",
        name: each.name,
        data: each.values,
        barMaxWidth: rem(1.2),
        label: { show: true, position: "right", formatter: (bar) => percent(bar.value), color: token("--ink") },
      })),
    }));

  return { trend, bars };
})();
