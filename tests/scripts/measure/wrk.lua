-- For serving.mjs: requests the paths in the file that ADDRESSES names, one after the other, or wrk's own URL. Ends with a line of JSON.
wrk.headers["Accept-Encoding"] = "br"
wrk.headers["Host"] = "localhost"

local requests = {}
local last = 0

function init()
  if os.getenv("ADDRESSES") then
    for path in io.lines(os.getenv("ADDRESSES")) do
      requests[#requests + 1] = wrk.format("GET", path)
    end
    request = function()
      last = last % #requests + 1
      return requests[last]
    end
  end
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format('JSON {"requests":%d,"seconds":%.6f,"p99":%.3f,"worst":%.3f,"refused":%d,"lost":%d}',
    summary.requests, summary.duration / 1e6, latency:percentile(99) / 1e3, latency.max / 1e3,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
