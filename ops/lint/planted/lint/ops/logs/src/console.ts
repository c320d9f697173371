console.log('the server loads this');
