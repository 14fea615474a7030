#include "tests/bench/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

namespace qiming::bench {

namespace {

double quantile(const std::vector<double>& sorted, double share) {
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

}  // namespace

Report::Report(std::vector<std::string> names) : names_(std::move(names)) {}

void Report::value(const std::string& name, double value, const std::string& unit, std::size_t count) const {
    const auto begins = [&](const std::string& start) { return name.compare(0, start.size(), start) == 0; };
    if (names_.empty() || std::any_of(names_.begin(), names_.end(), begins)) {
        fmt::print("{{\"name\":\"{}\",\"value\":{:.6g},\"unit\":\"{}\",\"n\":{}}}\n", name, value, unit, count);
        std::fflush(stdout);
    }
}

void Report::samples(const std::string& name, std::vector<double> samples, const std::string& unit) const {
    if (samples.empty()) {
        return;
    }
    std::sort(samples.begin(), samples.end());
    value(name, quantile(samples, 0.5), unit, samples.size());
    value(name + ".p99", quantile(samples, 0.99), unit, samples.size());
}

}  // namespace qiming::bench
