// How the services of the centre answer, and what of it stands in the log.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "central/api/request.h"
#include "central/fault.h"
#include "content/wire/refusal.h"

namespace qiming::central {

Answer say(int status, std::string body);
Answer refuse(const content::Refusal& refusal);
Answer allow_only(const char* method);
// The disk or the database failed: nothing was written, the device tries again.
Answer not_now(const ShellFault& fault);
bool is_json(const Request& request);
// What a device calls itself, fit for a line of the log.
std::string name_for_log(const std::string& device);
// A line: method, `place` (the target without what varies), status, milliseconds. Of what nobody knows, less.
void log_answer(const Request& request, std::string_view place, const Answer& answer,
                std::chrono::milliseconds took);

template <typename Work>
Answer logged(const Request& request, std::string_view place, const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    Answer answer = work();
    log_answer(request, place, answer,
               std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start));
    return answer;
}

}  // namespace qiming::central
