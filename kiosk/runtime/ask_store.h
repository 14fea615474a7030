// Asks the storage thread and waits for its answer; for threads that may wait, never for the main one.
#pragma once

#include <future>
#include <memory>
#include <utility>

#include "drivers/storage/storage_thread.h"

namespace qiming::shell {

template <class Question>
auto ask_store(drivers::StorageThread& storage, Question question)
    -> decltype(question(std::declval<drivers::OutboxStore&>())) {
    using Answer = decltype(question(std::declval<drivers::OutboxStore&>()));
    auto promise = std::make_shared<std::promise<Answer>>();
    std::future<Answer> answer = promise->get_future();
    storage.post([promise, question = std::move(question)](drivers::OutboxStore& store) {
        promise->set_value(question(store));
    });
    return answer.get();
}

}  // namespace qiming::shell
