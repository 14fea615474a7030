#include "drivers/log/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace qiming::drivers {

bool log_to(const std::string& name, const std::filesystem::path& file, std::size_t bytes) {
    spdlog::drop(name);  // the one before, of the same name
    std::shared_ptr<spdlog::logger> logger;
    bool is_as_wanted = true;
    try {
        if (!file.empty()) {
            logger = spdlog::rotating_logger_mt(name, file.string(), bytes, older_log_files);
            logger->flush_on(spdlog::level::info);
        }
    } catch (const spdlog::spdlog_ex&) {
        is_as_wanted = false;
    }
    spdlog::set_default_logger(logger ? logger : spdlog::stderr_logger_mt(name));
    return is_as_wanted;
}

}  // namespace qiming::drivers
