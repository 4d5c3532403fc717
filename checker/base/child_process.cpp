#include "base/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>

namespace seccheck {
namespace {
using Clock = std::chrono::steady_clock;

// Closes what it holds. Of the two ends of a socket we keep one; the child gets the other.
class Descriptor {
public:
    Descriptor() = default;
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return fd_; }
    void reset(int fd) {
        close();
        fd_ = fd;
    }
    void close() {
        if (fd_ >= 0) ::close(fd_);
        fd_ = -1;
    }

private:
    int fd_ = -1;
};

// A socket rather than a pipe: writing to a child that has gone is an error then, and no signal.
bool connect(Descriptor& ours, Descriptor& theirs) {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return false;
    ours.reset(ends[0]);
    theirs.reset(ends[1]);
    return fcntl(ours.get(), F_SETFL, O_NONBLOCK) == 0;
}

class SpawnActions {
public:
    SpawnActions(int input, int output) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
    SpawnActions(const SpawnActions&) = delete;
    SpawnActions& operator=(const SpawnActions&) = delete;

    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

bool spawn(const std::vector<std::string>& command, int input, int output, pid_t& child) {
    std::vector<std::string> texts = command;
    std::vector<char*> arguments;
    for (std::string& text : texts) arguments.push_back(text.data());
    arguments.push_back(nullptr);

    const char* path = std::getenv("PATH");
    std::string variables[] = {"LC_ALL=C", std::string("PATH=") + (path != nullptr ? path : "")};
    char* const environment[] = {variables[0].data(), variables[1].data(), nullptr};

    const SpawnActions actions(input, output);
    return posix_spawnp(&child, arguments[0], actions.get(), nullptr, arguments.data(), environment) == 0;
}

bool is_passing_trouble() { return errno == EAGAIN || errno == EINTR; }

// Sends what goes in at once, and hangs up after the last of it. What the child doesn't want to read is left.
void feed(Descriptor& input, std::string_view& rest) {
    const ssize_t sent = send(input.get(), rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent >= 0) rest.remove_prefix(static_cast<std::size_t>(sent));
    if (rest.empty() || (sent < 0 && !is_passing_trouble())) input.close();
}

// Closes it where the child has hung up.
void drain(Descriptor& output, std::string& text) {
    std::array<char, 65536> bytes;
    const ssize_t got = recv(output.get(), bytes.data(), bytes.size(), 0);
    if (got > 0) text.append(bytes.data(), static_cast<std::size_t>(got));
    if (got == 0 || (got < 0 && !is_passing_trouble())) output.close();
}

// False where the time was over before the child had closed its output.
bool converse(Descriptor& input, std::string_view rest, Descriptor& output, std::string& text,
              Clock::time_point end) {
    if (rest.empty()) input.close();
    while (output.get() >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left <= 0) return false;
        std::array<pollfd, 2> watched{{{output.get(), POLLIN, 0}, {input.get(), POLLOUT, 0}}};
        poll(watched.data(), watched.size(), static_cast<int>(std::min<long long>(left, 60'000)));
        if (watched[1].revents != 0) feed(input, rest);
        if (watched[0].revents != 0) drain(output, text);
    }
    return true;
}

// Its status, once it has ended; nothing else waits for it.
int reap(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}
}  // namespace

ChildResult run_child(const std::vector<std::string>& command, std::string_view input,
                      std::chrono::milliseconds limit) {
    using Outcome = ChildResult::Outcome;
    const Clock::time_point end = Clock::now() + limit;
    ChildResult result;
    Descriptor to_child, from_child, child_input, child_output;
    if (!connect(to_child, child_input) || !connect(from_child, child_output)) return result;
    pid_t child = 0;
    if (!spawn(command, child_input.get(), child_output.get(), child)) return result;
    child_input.close();
    child_output.close();

    const bool in_time = converse(to_child, input, from_child, result.output, end);
    if (!in_time) kill(child, SIGKILL);
    const int status = reap(child);
    const bool good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    result.outcome = !in_time ? Outcome::timed_out : good ? Outcome::finished : Outcome::failed;
    return result;
}
}  // namespace seccheck
