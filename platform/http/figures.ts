import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Counts for a Prometheus server. Labels are methods and routes, never addresses, schools or people. */
export interface Figures {
  answered(method: string, route: string, status: number, seconds: number): void
  text(): Promise<string>
}

export function makeFigures(): Figures {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'krug_http_requests_total',
    help: 'Answered requests',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'krug_http_request_seconds',
    help: 'Time to answer',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  return {
    answered(method, route, status, seconds) {
      requests.inc({ method, route, status: String(status) })
      durations.observe({ method, route }, seconds)
    },
    text: () => registry.metrics(),
  }
}
