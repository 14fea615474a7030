// What the benches say: one JSON object a line on standard output, and nothing else there.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace qiming::bench {

class Report {
public:
    // Prints only lines whose name begins with one of `names`; all when there are none.
    explicit Report(std::vector<std::string> names);

    void value(const std::string& name, double value, const std::string& unit, std::size_t count) const;

    // The median under `name`, and the 99th of a hundred under `name`.p99. No sample, no line.
    void samples(const std::string& name, std::vector<double> samples, const std::string& unit) const;

private:
    std::vector<std::string> names_;
};

}  // namespace qiming::bench
