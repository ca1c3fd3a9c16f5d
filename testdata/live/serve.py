"""Runs llama.cpp's server until it is ended: serve.py MODEL NAME PORT WINDOW."""

import os
import signal
import sys

import xllamacpp

params = xllamacpp.CommonParams()
params.model.path, name, params.port, params.n_ctx = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
params.model_alias = {name}
params.hostnames = ["127.0.0.1"]
params.n_parallel = 1
# Threads wait for each other in a busy loop: one core is left to the tests.
for cpu in params.cpuparams, params.cpuparams_batch:
    cpu.n_threads = max(1, (os.cpu_count() or 2) - 1)
    cpu.poll = 0
params.warmup = False
params.sampling.seed = 1
params.offline = True
params.ui = False
server = xllamacpp.Server(params)
print(server.listening_address, flush=True)
signal.pause()
